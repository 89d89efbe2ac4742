import './host/no-eval';
import './host/no-stray-drop';
import '@mantine/core/styles.css';
import './styles/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { connect } from './host/engine-client';
import { Providers } from './providers';
import { followOtherWindows } from './state/preferences';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
followOtherWindows();
createRoot(root).render(
  <StrictMode>
    <Providers engine={connect()}>
      <App />
    </Providers>
  </StrictMode>,
);
