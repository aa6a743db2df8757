import { workerData, type MessagePort } from 'node:worker_threads';
import { workThrough, type SharedWork } from './sharedWork';

// The second thread of a large build, which `secondThread.ts` starts.
const { work, port } = workerData as { readonly work: SharedWork; readonly port: MessagePort };
workThrough(work, (done) => port.postMessage(done));
port.close();
