import { start } from '@/app/start';
import '@/app/scorecard.scss';

void start();
