import type { RefusalView, RegisterView } from '../../../shared/ipc/register-views';
import { Notice } from '../../ui/notice';
import { refusalText } from '../../ui/refusal-text';
import { useWords } from '../../ui/words';

type Props = { readonly reasons: readonly RefusalView[]; readonly lines: RegisterView['lines'] };

/** Every refusal at once, each a whole sentence, so that the cashier fixes the cart in one go. */
export function WhyNot({ reasons, lines }: Props) {
  const { t } = useWords();
  return (
    <Notice tone="bad" title={t('register.whyNotTitle')}>
      <Sentences label={t('register.whyNot')} reasons={reasons} lines={lines} />
    </Notice>
  );
}

/** What the local rules already see; advice until the state is asked. */
export function Warnings({ reasons, lines }: Props) {
  const { t } = useWords();
  return reasons.length === 0 ? null : (
    <Notice tone="warning" title={t('register.warnings')}>
      <Sentences label={t('register.warnings')} reasons={reasons} lines={lines} />
    </Notice>
  );
}

function Sentences({ label, reasons, lines }: Props & { readonly label: string }) {
  const words = useWords();
  return (
    <ul className="reasons" aria-label={label}>
      {reasons.map(reason => (
        <li key={JSON.stringify(reason)}>
          {refusalText(reason, lines.find(line => line.number === reason.line)?.item.name ?? null, words)}
        </li>
      ))}
    </ul>
  );
}
