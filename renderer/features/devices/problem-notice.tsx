import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import type { DeviceProblem } from './device-problem';

/** What is wrong and what to do, with the line to paste into a terminal or a file. */
export function ProblemNotice({ problem }: { readonly problem: DeviceProblem | null }) {
  const { t } = useWords();
  const line = useRef<HTMLElement>(null);
  if (problem === null) return null;
  return (
    <Notice tone="warning" title={problem.title}>
      <p>{problem.todo}</p>
      {problem.line === null ? null : (
        <div className="device-line">
          <code ref={line}>{problem.line}</code>
          <Button kind="quiet" icon={<Copy aria-hidden="true" />} onPress={() => copyText(line.current)}>
            {t('devices.copy')}
          </Button>
        </div>
      )}
    </Notice>
  );
}

/** The page has no permission for the clipboard; a selection may be copied at a press, and stays selected to be seen. */
function copyText(element: HTMLElement | null): void {
  if (element === null) return;
  window.getSelection()?.selectAllChildren(element);
  document.execCommand('copy');
}
