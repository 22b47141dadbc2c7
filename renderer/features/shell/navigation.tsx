import { Boxes, ChartColumn, ReceiptText, Settings, ShoppingCart, Users } from 'lucide-react';
import { useWords } from '../../ui/words';
import './navigation.css';

export const screens = ['register', 'patients', 'sales', 'inventory', 'reports', 'settings'] as const;
export type Screen = (typeof screens)[number];

const icons = {
  register: ShoppingCart,
  patients: Users,
  sales: ReceiptText,
  inventory: Boxes,
  reports: ChartColumn,
  settings: Settings,
} as const satisfies Record<Screen, unknown>;

type Props = { readonly current: Screen; readonly onGo: (screen: Screen) => void };

export function Navigation({ current, onGo }: Props) {
  const { t } = useWords();
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      {screens.map(screen => {
        const Icon = icons[screen];
        return (
          <a
            key={screen}
            href={`#${screen}`}
            className="nav-link"
            aria-current={screen === current ? 'page' : undefined}
            onClick={event => {
              event.preventDefault();
              onGo(screen);
            }}
          >
            <Icon aria-hidden="true" />
            <span>{t(`nav.${screen}`)}</span>
          </a>
        );
      })}
    </nav>
  );
}
