import { screen } from '@testing-library/react';
import { Pause } from 'lucide-react';
import { expect, it } from 'vitest';
import { Folding } from '../../../../renderer/features/shell/folding';
import { show } from '../../support/render';

it('keeps its words for who hears them and for a pointer that rests on the sign', () => {
  show(
    <Folding className="status-warn" sign={Pause} fold="put-off">
      held until 10:00 AM
    </Folding>,
  );
  const words = screen.getByText('held until 10:00 AM');
  expect(words.className).toBe('fold-put-off');
  expect(screen.getByTitle('held until 10:00 AM').className).toBe('folding status-warn');
  expect(words.previousElementSibling?.getAttribute('aria-hidden')).toBe('true');
});
