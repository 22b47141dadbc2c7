import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TrainingUsers } from '../../../../renderer/features/session/training-users';
import { show } from '../../support/render';
import { anApp } from '../../support/views';

it('lists users with PIN, role and MMUR standing, and the steps of a first sale', async () => {
  const chosen: string[] = [];
  const { user } = show(
    <TrainingUsers users={anApp().trainingUsers ?? []} onChoose={each => chosen.push(each.login)} />,
  );
  const max = screen.getByRole('button', { name: 'Fill in Max Stone' });
  expect(max.textContent).toBe('Fill in Max StoneMax Stonemax · PIN 5064CashierNot MMUR-registered');
  expect(screen.getAllByRole('listitem')).toHaveLength(10);
  await user.click(max);
  expect(chosen).toEqual(['max']);
});

it('says it all in Spanish', () => {
  show(<TrainingUsers users={anApp().trainingUsers ?? []} onChoose={() => undefined} />, 'es');
  const users = screen.getAllByRole('button').map(user => user.textContent);
  expect(users).toEqual([
    'Rellenar con Ana RuizAna Ruizana · PIN 4826CajeroCon registro en el MMUR',
    'Rellenar con Lee ParkLee Parklee · PIN 7391EncargadoCon registro en el MMUR',
    'Rellenar con Max StoneMax Stonemax · PIN 5064CajeroSin registro en el MMUR',
  ]);
});
