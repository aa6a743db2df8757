// Builds the command, and runs it in a thread of its own, for callers whose own module loader would change the command's modules.

import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { builtCommand } from './builtCommand.mjs';

const built = builtCommand(workerData.folder).then((path) => import(pathToFileURL(path).href));

parentPort?.on('message', async ({ number, args }) => {
  let [result, messages] = ['', ''];
  const { main } = await built;
  const code = await main(args, {
    result: (text) => (result += text),
    message: (text) => (messages += `${text}\n`),
  }).catch((error) => {
    messages += String(error?.stack ?? error);
    return 3;
  });
  parentPort?.postMessage({ number, answer: { code, result, messages } });
});
