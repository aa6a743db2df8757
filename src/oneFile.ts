// The style sheets first, in this order: in one file, what a page loads later would come before what it changes.
import '@/app/scorecard.scss';
import '@/app/laterPages.scss';
import { startOneFile } from '@/app/startOneFile';

void startOneFile();
