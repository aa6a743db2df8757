import { startOneFile } from '@/app/startOneFile';
import '@/app/scorecard.scss';

void startOneFile();
