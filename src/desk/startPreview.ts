import { start } from '@/app/start';
import { keepOpenedPack } from '@/data/openedPack';
import { keepListsInMemory } from '@/ui/keptList';
import { packFromDesk, sayWhenPreviewIsOld } from './previewWindow';
import '@/app/scorecard.scss';

/** Starts the app on a plan that is not published: the desk hands the pack over, and nothing of it is stored. */
void packFromDesk().then((pack) => {
  keepOpenedPack(pack);
  keepListsInMemory();
  sayWhenPreviewIsOld();
  return start({ hasServer: false });
});
