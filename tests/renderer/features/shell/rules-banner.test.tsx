import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RulesBanner } from '../../../../renderer/features/shell/rules-banner';
import { show } from '../../support/render';

it('says over every screen that nothing can be sold, which line is wrong and how', () => {
  show(<RulesBanner problem={{ line: 7, problem: 'member-missing', what: 'hours' }} />);
  expect(screen.getByRole('alert').textContent).toBe(
    'The rules file is wrong at line 7: “hours” is missing here. Nothing can be sold until IT replaces it.',
  );
});

it('says it in Spanish, and nothing where the rules are known', () => {
  const { container, rerender } = show(
    <RulesBanner problem={{ line: 9, problem: 'none-in-force', what: '2027-01-01' }} />,
    'es',
  );
  expect(screen.getByRole('alert').textContent).toBe(
    'El archivo de reglas tiene un error en la línea 9: no hay reglas vigentes el 1 ene 2027. No se puede vender nada hasta que Informática lo reemplace.',
  );
  rerender(<RulesBanner problem={null} />);
  expect(container.textContent).toBe('');
});
