import { start } from '@/app/start';
import '@/app/scorecard.scss';

// In a task of its own, so that the browser draws and answers between reading the program and its first work.
setTimeout(() => void start());
