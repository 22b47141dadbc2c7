import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { composeStores } from './compose';
import { readEntrance } from './entrance';
import { createPosClient } from './pos-client';
import { createI18n } from './ui/i18n/i18n';
import { createSounds } from './ui/sound';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const client = createPosClient(window.counterleaf);
const stores = composeStores({
  client,
  newId: () => crypto.randomUUID(),
  playCue: createSounds(() => new AudioContext()),
});
createRoot(root).render(
  <StrictMode>
    <App stores={stores} i18n={createI18n()} client={client} entrance={readEntrance(document)} />
  </StrictMode>,
);
