import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import type { Label, Locale } from '@kakehashi/shared/contracts';
import type { Dashboard, DashboardCell } from '../dashboard.dto';
import type { DashboardFigure } from '../figures';

/** What a summary tells of, and to whom. */
export interface Summary {
  /** The month before, `2026-10`. */
  readonly month: string;
  readonly dashboard: Dashboard;
  /** Whose numbers the reader sees. */
  readonly reach: 'all' | readonly OfficeCode[];
  readonly offices: ReadonlyMap<OfficeCode, Label>;
  readonly locale: Locale;
  readonly publicUrl: string;
}

/** One number with the words beside it and the address of what stands behind it. */
interface Line {
  readonly name: string;
  readonly value: string;
  readonly link: string;
}

const words = {
  ja: {
    subject: (month: string) => `業務状況の月次まとめ（${month}）`,
    lead: (month: string) =>
      `${month}の業務状況をお知らせします。進行中・期限超過・決裁待ちは作成時点、そのほかは${month}の値です。リンク先には今の値が表示されます。`,
    all: 'すべての事務所',
    open: '業務状況を開く',
    stop: 'このメールは、業務状況の画面で停止できます。',
    count: (count: number) => `${count}件`,
    days: (median: number) => `（中央値 ${median}日）`,
    met: (met: number) => `、うち成立 ${met}件`,
  },
  en: {
    subject: (month: string) => `How the work stood in ${month}`,
    lead: (month: string) =>
      `This is how the work stood in ${month}. What is open, overdue or waiting is of the moment of this mail, the rest is of that month. The links show what is so now.`,
    all: 'All offices',
    open: 'Open the dashboard',
    stop: 'You can stop these mails on the dashboard.',
    count: (count: number) => String(count),
    days: (median: number) => ` (median ${median} days)`,
    met: (met: number) => `, ${met} of them came about`,
  },
} as const;

/** The mail of a month: counts and links only, nothing of a case or a person. */
export function summaryMail(summary: Summary): { subject: string; text: string; html: string } {
  const { month, locale, dashboard, reach } = summary;
  const say = words[locale];
  const name = monthName(month, locale);
  const counted = new Set(dashboard.figures.flatMap(({ cells }) => cells.flatMap(({ office }) => office ?? [])));
  const codes = officeCodes.filter((code) => (reach === 'all' ? counted.has(code) : reach.includes(code)));
  const parts = [
    ...(codes.length === 1 ? [] : [{ heading: say.all, lines: linesOf(summary, null) }]),
    ...codes.map((code) => ({
      heading: summary.offices.get(code)?.[locale] ?? code,
      lines: linesOf(summary, code),
    })),
  ];
  const page = addressOf(summary, {});
  return {
    subject: say.subject(name),
    text: [
      say.lead(name),
      ...parts.flatMap(({ heading, lines }) => [
        '',
        `■ ${heading}`,
        ...lines.flatMap(({ name: what, value, link }) => [`${what}: ${value}`, `  ${link}`]),
      ]),
      '',
      `${say.open}:`,
      page,
      '',
      say.stop,
      '',
    ].join('\n'),
    html: [
      `<!doctype html><html lang="${locale}"><body><p>${escape(say.lead(name))}</p>`,
      ...parts.map(
        ({ heading, lines }) =>
          `<h2>${escape(heading)}</h2><table>${lines
            .map(
              ({ name: what, value, link }) =>
                `<tr><th scope="row" align="left">${escape(what)}</th><td><a href="${escape(link)}">${escape(value)}</a></td></tr>`,
            )
            .join('')}</table>`,
      ),
      `<p><a href="${escape(page)}">${escape(say.open)}</a></p><p>${escape(say.stop)}</p></body></html>`,
    ].join('\n'),
  };
}

function linesOf(summary: Summary, office: OfficeCode | null): Line[] {
  const { dashboard, locale } = summary;
  return dashboard.figures.map(({ code, label, cells }) => {
    const cell = cells.find((one) => one.cut === (office ? 'office' : 'all') && one.office === office);
    return {
      name: label[locale],
      value: valueOf(cell, locale),
      link: addressOf(summary, { figure: code, ...(office && { ofOffice: office }) }),
    };
  });
}

function valueOf(cell: DashboardCell | undefined, locale: Locale): string {
  const say = words[locale];
  if (!cell) return say.count(0);
  const days = cell.median === null ? '' : say.days(cell.median);
  const met = cell.met === null ? '' : say.met(cell.met);
  return `${say.count(cell.count)}${met}${days}`;
}

function addressOf(
  { month, publicUrl }: Summary,
  place: { readonly figure?: DashboardFigure; readonly ofOffice?: string },
): string {
  return `${publicUrl}/reports/dashboard?${new URLSearchParams({ months: '1', to: month, ...place }).toString()}`;
}

function monthName(month: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
