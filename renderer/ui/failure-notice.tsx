import { errorText, type ShownError } from './error-text';
import { Notice } from './notice';
import { useWords } from './words';

/** The sentence of a refused or failed call, or nothing. */
export function FailureNotice({ failure }: { readonly failure: ShownError | null }) {
  const words = useWords();
  return failure === null ? null : (
    <Notice tone="bad">
      <p>{errorText(failure, words)}</p>
    </Notice>
  );
}
