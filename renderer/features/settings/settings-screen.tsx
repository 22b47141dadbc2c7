import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { SettingsView } from '../../../shared/ipc/settings-views';
import { FailureNotice } from '../../ui/failure-notice';
import { keyed } from '../../ui/keyed';
import type { Remote } from '../../ui/remote';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';
import { RulesCard } from './rules-card';
import { settingsGroups } from './settings-groups';
import './settings.css';

type Props = {
  readonly settings: Remote<SettingsView, null>;
  /** The language switch, which belongs to the session. */
  readonly language: ReactNode;
};

export function SettingsScreen({ settings, language }: Props) {
  const words = useWords();
  const { t } = words;
  const { data, failure, load } = useStore(settings);
  useEffect(() => void load(null), [load]);
  return (
    <section className="page" aria-label={t('settings.title')}>
      <header className="page-head">
        <h1 className="page-title">{t('settings.title')}</h1>
        {language}
      </header>
      <p className="page-lead">{t('settings.readOnly')}</p>
      <FailureNotice failure={failure} />
      <ScrollRegion className="page-scroll settings-grid">
        {data === null
          ? null
          : settingsGroups(data, words).map(group => (
              <section key={group.title} className="page-card" aria-label={group.title}>
                <h2 className="panel-title">{group.title}</h2>
                <dl className="facts facts-wide">
                  {keyed(group.facts, ([name]) => name).map(({ key, item: [name, value] }) => (
                    <div key={key}>
                      <dt>{name}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
        {data === null ? null : <RulesCard rules={data.rules} store={data.store} />}
      </ScrollRegion>
    </section>
  );
}
