import './styles/mantine';
import './styles/theme.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadTexts } from './i18n/text';
import { Portal } from './shell/Portal';

async function start(): Promise<void> {
  await loadTexts();
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  );
}

void start();
