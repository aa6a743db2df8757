import { keepOpenedPack } from '@/data/openedPack';
import { packInPage } from '@/data/packInPage';
import { start } from './start';

/** Starts the app in a page that holds all of it, pack included, and asks no server for anything. */
export async function startOneFile(): Promise<void> {
  const files = await packInPage();
  if (files !== undefined) keepOpenedPack(files);
  await start({ hasServer: false });
}
