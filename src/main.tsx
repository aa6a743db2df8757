import '@/app/reactFirst';
import { start } from '@/app/start';
import '@/app/scorecard.scss';

// The app starts in a task of its own, so that the browser can draw and answer between loading it and running it.
setTimeout(() => void start());
