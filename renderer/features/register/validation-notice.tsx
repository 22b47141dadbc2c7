import type { RegisterView } from '../../../shared/ipc/register-views';
import { assertNever } from '../../../shared/kernel/assert-never';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import { Warnings, WhyNot } from './refusal-list';

/** What stands between this cart and the payment, or that nothing does. */
export function ValidationNotice({ view }: { readonly view: RegisterView }) {
  const { t, format } = useWords();
  const { validation } = view;
  if (view.lines.length === 0) return null;
  switch (validation.kind) {
    case 'none':
      return <Warnings reasons={view.warnings} lines={view.lines} />;
    case 'not-needed':
      return (
        <Notice tone="info">
          <p>{t('register.notNeeded')}</p>
        </Notice>
      );
    case 'valid':
      return (
        <Notice tone="good" title={t('register.validTitle')}>
          <p>{t('register.validUntil', { time: format.time(validation.expiresAt) })}</p>
        </Notice>
      );
    case 'refused':
      return <WhyNot reasons={validation.reasons} lines={view.lines} />;
    case 'stale':
      return (
        <>
          <Notice tone="warning" title={t('register.staleTitle')}>
            <p>{t(`register.cause.${validation.cause}`)}</p>
          </Notice>
          <Warnings reasons={view.warnings} lines={view.lines} />
        </>
      );
    default:
      return assertNever(validation, 'validation');
  }
}
