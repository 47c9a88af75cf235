/** Who holds the post in charge at a counterpart in the demonstration; the people are invented. */
export interface DemoHolder {
  readonly country: string;
  readonly title: string;
  readonly name: string;
  readonly familyFirst: boolean;
  readonly since: string;
}

type Row = readonly [country: string, title: string, name: string, since: string];

const rows: readonly Row[] = [
  ['TH', 'Director, Foreign Relations Division', 'Somsak Demonstrated', '2024-10-01'],
  ['PH', 'Chief, International Programs Division', 'Maria Sample-Reyes', '2023-07-01'],
  ['MY', 'Head, International Relations Unit', 'Aminah binti Contoh', '2025-01-15'],
  ['ID', 'Head, Subdirectorate of Cooperation', 'Contohadi', '2025-04-01'],
];

/** The holders of the demonstration. */
export const demoHolders: readonly DemoHolder[] = [
  ...rows.map(([country, title, name, since]) => ({ country, title, name, since, familyFirst: false })),
  {
    country: 'VN',
    title: 'Deputy Director, International Cooperation',
    name: 'Nguyen Thi Mau',
    since: '2024-04-01',
    familyFirst: true,
  },
];
