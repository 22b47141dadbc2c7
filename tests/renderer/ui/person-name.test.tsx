import { expect, it } from 'vitest';
import { PersonName, shownName } from '../../../renderer/ui/person-name';
import { show } from '../support/render';

it('shows markup and direction marks as plain, isolated text', () => {
  const name = '<img src=x onerror=alert(1)> \u202eRosa';
  const { container } = show(<PersonName name={name} />);
  expect(container.querySelector('img')).toBeNull();
  expect(container.querySelector('bdi')?.textContent).toBe(name);
});

it('cuts a very long name by whole characters', () => {
  expect(shownName('🌿'.repeat(300))).toBe(`${'🌿'.repeat(119)}…`);
  expect(shownName('Rosa Delgado')).toBe('Rosa Delgado');
});
