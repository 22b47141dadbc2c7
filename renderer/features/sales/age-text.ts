import type { Words } from '../../ui/words';

const minuteMs = 60_000;

/** How long a sale has waited, as roughly as a person would say it. */
export function ageText(ms: number, t: Words['t']): string {
  const minutes = Math.max(0, Math.floor(ms / minuteMs));
  if (minutes < 1) return t('queue.age.now');
  if (minutes < 60) return t('queue.age.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? t('queue.age.hours', { hours, minutes: minutes % 60 })
    : t('queue.age.days', { count: Math.floor(hours / 24) });
}
