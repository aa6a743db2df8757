import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskPage } from './DeskPage';
import '@/app/scorecard.scss';
import './desk.scss';

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <DeskPage />
    </StrictMode>,
  );
