import './styles/first';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/queries';
import { sessionQuery } from './api/session';
import { brandQuery } from './brand/brand';
import { loadTexts } from './i18n/text';
import { opened } from './routes';
import { Portal } from './shell/Portal';

/** Who looks, how the agency looks and the page itself are fetched side by side; until then the page's own grey bars stand. */
async function start(): Promise<void> {
  await Promise.all([loadTexts(), queries.prefetchQuery(sessionQuery), queries.prefetchQuery(brandQuery), opened()]);
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  );
}

void start();
