import type { PrinterView, ScannerView } from '../../../shared/ipc/device-views';
import { useWords } from '../../ui/words';
import '../../ui/sync-chip.css';

type State = ScannerView['state'] | PrinterView['state'];

const tones: Readonly<Partial<Record<State, 'good' | 'waiting' | 'bad'>>> = {
  ready: 'good',
  printing: 'good',
  connecting: 'waiting',
  probing: 'waiting',
  'backing-off': 'waiting',
  absent: 'waiting',
  lost: 'bad',
  blocked: 'bad',
  unavailable: 'bad',
};

/** How a device stands and since when, or that nobody has to do anything for it to be tried again. */
export function DeviceState({
  view,
}: {
  readonly view: Pick<ScannerView | PrinterView, 'state' | 'since' | 'retryAt'>;
}) {
  const { t, format } = useWords();
  const { state, since, retryAt } = view;
  const tone = tones[state];
  return (
    <span className="device-state">
      <span className={tone === undefined ? 'chip' : `chip chip-${tone}`}>{t(`devices.state.${state}`)}</span>
      {state === 'off' ? null : (
        <span className="device-since">
          {retryAt === null ? t('devices.since', { time: format.time(since) }) : t('devices.retry')}
        </span>
      )}
    </span>
  );
}
