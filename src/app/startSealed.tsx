import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { keepOpenedPack } from '@/data/openedPack';
import { UnlockPage } from '@/pages/unlock/UnlockPage';
import { App } from './App';
import { CrashPage } from './CrashPage';
import { keepHistoryIn } from './hashPlace';
import { memoryHistory } from './memoryHistory';

/** Starts the app on a sealed pack: asks for the passphrase, then shows the same pages, and stores nothing on the device. */
export function startSealed(): void {
  keepHistoryIn(memoryHistory());
  // If the reader leaves the page and comes back without having closed it, the pack is locked.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<SealedSite />);
}

function SealedSite() {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <App />;
  return (
    <StrictMode>
      <CrashPage>
        <UnlockPage
          onUnlocked={(files) => {
            keepOpenedPack(files);
            setOpen(true);
          }}
        />
      </CrashPage>
    </StrictMode>
  );
}
