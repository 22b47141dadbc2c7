import type { RefusalView, RegisterView } from '../../../shared/ipc/register-views';
import { errorText, type ShownError } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { refusalText } from '../../ui/refusal-text';
import { useWords } from '../../ui/words';

type Props = { readonly reasons: readonly RefusalView[]; readonly lines: RegisterView['lines'] };

type WhyNotProps = Props & {
  /** What kept the state from being asked; it comes first, because nothing else can be mended before it. */
  readonly failure?: ShownError | null;
};

/** Every refusal at once, each a whole sentence, so that the cashier fixes the cart in one go. */
export function WhyNot({ reasons, lines, failure = null }: WhyNotProps) {
  const words = useWords();
  const sentences = useSentences(reasons, lines);
  const all = failure === null ? sentences : [errorText(failure, words), ...sentences];
  return (
    <Notice tone="bad" title={words.t('register.whyNotTitle')}>
      <Reasons label={words.t('register.whyNot')} sentences={all} />
    </Notice>
  );
}

/** What the local rules already see; advice until the state is asked. */
export function Warnings({ reasons, lines }: Props) {
  const { t } = useWords();
  const sentences = useSentences(reasons, lines);
  return sentences.length === 0 ? null : (
    <Notice tone="warning" title={t('register.warnings')}>
      <Reasons label={t('register.warnings')} sentences={sentences} />
    </Notice>
  );
}

/** Two refusals may differ in what no sentence says, as the order they mean; read twice they would only confuse. */
function Reasons({ label, sentences }: { readonly label: string; readonly sentences: readonly string[] }) {
  return (
    <ul className="reasons" aria-label={label}>
      {[...new Set(sentences)].map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function useSentences(reasons: readonly RefusalView[], lines: RegisterView['lines']): readonly string[] {
  const words = useWords();
  return reasons.map(reason =>
    refusalText(reason, lines.find(line => line.number === reason.line)?.item.name ?? null, words),
  );
}
