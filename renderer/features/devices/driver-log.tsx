import type { DeviceLogEntry } from '../../../shared/ipc/device-views';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';

const mostShown = 60;

/** What the drivers did lately, newest first: for whoever is on the telephone with IT. No code that was read is in it. */
export function DriverLog({ log }: { readonly log: readonly DeviceLogEntry[] }) {
  const { t, format } = useWords();
  const shown = log.toReversed().slice(0, mostShown);
  return (
    <section className="page-card device-wide" aria-label={t('devices.log')}>
      <h2 className="panel-title">{t('devices.log')}</h2>
      {shown.length === 0 ? <p>{t('devices.noLog')}</p> : null}
      <ScrollRegion className="device-log">
        <ul aria-label={t('devices.log')}>
          {shown.map(entry => (
            <li key={entry.serial} className={`device-log-${entry.level}`}>
              <time>{format.time(entry.at)}</time>
              <span>{t(`devices.logDevice.${entry.device}`)}</span>
              <code>{entry.key}</code>
              <span>{detailText(entry)}</span>
            </li>
          ))}
        </ul>
      </ScrollRegion>
    </section>
  );
}

/** In the driver's own words: IT searches for them. */
function detailText({ event, detail }: DeviceLogEntry): string {
  const parts = Object.entries(detail).flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]));
  return [event, ...parts].join(' · ');
}
