// Read beforehand, as it is in the register by the time that somebody has signed in.
import '../../../renderer/house';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../renderer/app';
import { composeStores } from '../../../renderer/compose';
import { createI18n } from '../../../renderer/ui/i18n/i18n';
import type { Entrance, SessionView } from '../../../shared/ipc/session-views';
import { someDevices } from '../../support/devices/virtual-devices';
import { aClient, countingIds } from './client';
import { aDay } from './day-views';
import type { fakeBridge } from './fake-bridge';
import { asBefore } from './history';
import { aSettings } from './settings-views';
import { anApp, aRegister, aSession, aStatus, aTill } from './views';

type Answers = NonNullable<Parameters<typeof fakeBridge>[0]>;

/** The page as it runs in the register, over a scripted main process. */
export async function theApp(
  more: Answers = {},
  session: SessionView | null = aSession(),
  entrance: Entrance | null = null,
) {
  const { bridge, client } = aClient({
    'app.info': () => anApp(),
    'session.current': () => session,
    'session.lock': () => null,
    'status.current': () => aStatus(),
    'till.current': () => aTill(),
    'day.view': () => aDay(),
    'register.current': () => aRegister(),
    'register.leave': () => aRegister(),
    'scan.listen': () => null,
    'patients.search': () => [],
    'training.shelf': () => [],
    'training.paper': () => [],
    'training.devices': () => someDevices(),
    'settings.view': () => aSettings(),
    'history.preferences': () => asBefore,
    'sale.list': () => ({ rows: [], hasMore: false }),
    ...more,
  });
  const stores = composeStores({ client, newId: countingIds(), playCue: () => undefined });
  const shown = render(<App stores={stores} i18n={createI18n()} client={client} entrance={entrance} />);
  if (session === null) await screen.findByRole('heading', { name: /^(Sign in|Iniciar sesión)$/ });
  else await screen.findAllByRole('navigation');
  return { bridge, stores, user: userEvent.setup(), ...shown };
}
