import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { Stores } from './compose';
import { DevicesScreen } from './features/devices/devices-screen';
import { NoSale } from './features/drawer/no-sale';
import { SettingsScreen } from './features/settings/settings-screen';
import { Button } from './ui/button';
import { useWords } from './ui/words';

type Props = {
  readonly stores: Stores;
  readonly isLead: boolean;
  /** The language switch, which belongs to the session. */
  readonly language: ReactNode;
  readonly now: () => number;
};

const rooms = ['terminal', 'devices'] as const;

/** What the terminal was set up with is everybody's to read; its devices are for leads and IT. */
export function SettingsArea({ stores, isLead, language, now }: Props) {
  const { t } = useWords();
  const [room, setRoom] = useState<(typeof rooms)[number]>('terminal');
  const hasTill = useStore(stores.till, state => state.till !== null && state.till !== undefined);
  const settings = <SettingsScreen settings={stores.settings} language={language} />;
  if (!isLead) return settings;
  return (
    <div className="settings-area">
      <fieldset className="settings-rooms" aria-label={t('settings.rooms')}>
        {rooms.map(each => (
          <Button key={each} kind="quiet" isPressed={room === each} onPress={() => setRoom(each)}>
            {t(`settings.room.${each}`)}
          </Button>
        ))}
      </fieldset>
      <div className="settings-room">
        {room === 'terminal' ? (
          settings
        ) : (
          <DevicesScreen
            store={stores.devices}
            now={now}
            drawer={hasTill ? <NoSale store={stores.drawer} /> : null}
            onShowJobs={() => stores.printing.getState().showList(true)}
          />
        )}
      </div>
    </div>
  );
}
