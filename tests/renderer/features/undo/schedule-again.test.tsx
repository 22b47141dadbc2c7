import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ScheduleAgain } from '../../../../renderer/features/undo/schedule-again';
import { show } from '../../support/render';

it('takes a reason first, and says in Spanish what it is for', async () => {
  const reasons: string[] = [];
  const { user } = show(<ScheduleAgain isBusy={false} onScheduleAgain={reason => reasons.push(reason)} />, 'es');
  const press = screen.getByRole<HTMLButtonElement>('button', { name: 'Programar otra vez' });
  const before = press.disabled;
  await user.type(screen.getByRole('textbox', { name: 'Qué se hizo' }), '  hallado atrás ');
  await user.click(press);
  expect([before, reasons]).toEqual([true, ['hallado atrás']]);
  expect(screen.getByRole('group', { name: 'Programar otra vez' }).getAttribute('aria-describedby')).not.toBeNull();
});
