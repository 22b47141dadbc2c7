import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { RouteUseView } from '../../../shared/ipc/register-views';
import type { RegistryView } from '../../../shared/ipc/registry-views';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import type { RegisterRemotes } from './register-remotes';
import { RegistryBody } from './registry-body';
import { RegistryUnreadable } from './registry-unreadable';
import './registry.css';

type Props = {
  readonly isOpen: boolean;
  readonly remotes: Pick<RegisterRemotes, 'registry' | 'unreadable'>;
  /** What the open cart takes of each route. */
  readonly use: readonly RouteUseView[];
  /** Limits that nobody can read are a lead's business; a cashier is told so. */
  readonly isLead: boolean;
  readonly onClose: () => void;
};

/** Opens on the last answer, which is there before it is drawn, and asks the state when that is old. */
export function RegistrySheet({ isOpen, remotes, use, isLead, onClose }: Props) {
  const { t } = useWords();
  const { data, isLoading, failure, load } = useStore(remotes.registry);
  useEffect(() => {
    if (!isOpen) return;
    const { registry, unreadable } = remotes;
    unreadable.getState().clear();
    const known = registry.getState();
    if (known.data?.isFresh !== true && known.failure === null) void known.load({ refresh: true });
    // Nobody's numbers stay in the page's memory behind a closed panel.
    return () => {
      registry.getState().clear();
      unreadable.getState().clear();
    };
  }, [isOpen, remotes]);
  return (
    <AppDialog title={t('registry.title')} isOpen={isOpen} onClose={onClose} shape="sheet">
      <div className="registry-bar">
        <AsOf view={data} isLoading={isLoading} hasFailed={failure !== null} />
        <Button icon={<RefreshCw aria-hidden="true" />} isBusy={isLoading} onPress={() => void load({ refresh: true })}>
          {t('common.refresh')}
        </Button>
      </div>
      <FailureNotice failure={failure} />
      {failure?.code === 'E-LIM-02' ? <Unread unreadable={remotes.unreadable} isLead={isLead} /> : null}
      {data === null ? null : (
        <div className={isLoading ? 'registry-body registry-waiting' : 'registry-body'} aria-busy={isLoading}>
          {data.isFresh || isLoading ? null : (
            <Notice tone="warning">
              <p>{t('registry.stale')}</p>
            </Notice>
          )}
          <RegistryBody view={data} use={use} />
        </div>
      )}
    </AppDialog>
  );
}

type UnreadProps = Pick<RegisterRemotes, 'unreadable'> & { readonly isLead: boolean };

function Unread({ unreadable, isLead }: UnreadProps) {
  const { t } = useWords();
  return isLead ? <RegistryUnreadable unreadable={unreadable} /> : <p>{t('registry.unreadable.askLead')}</p>;
}

type AsOfProps = { readonly view: RegistryView | null; readonly isLoading: boolean; readonly hasFailed: boolean };

/** Said politely when it changes; it keeps its place, so that nothing below it moves while the state is asked. */
function AsOf({ view, isLoading, hasFailed }: AsOfProps) {
  const { t, format } = useWords();
  const time = view === null ? null : format.dateTime(view.asOf);
  const words =
    time === null
      ? t(isLoading ? 'registry.loading' : hasFailed ? 'registry.noAnswer' : 'registry.nothing')
      : t(isLoading ? 'registry.refreshing' : 'registry.asOf', { time });
  return <p role="status">{words}</p>;
}
