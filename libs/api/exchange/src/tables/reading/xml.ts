const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that stands for itself in XML. */
export function unescaped(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text;
  return text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      if (name) return named[name] ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/_x([0-9A-F]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The value of an attribute in the text of a start tag. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

/** The start tags of a name in a text, each without its brackets. */
export function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?/?>`, 'gu'))].map(([, inside]) => inside ?? '');
}

const phonetic = /<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/gu;
const text = /<(?:\w+:)?t(?:\s[^>]*)?(?<!\/)>([\s\S]*?)<\/(?:\w+:)?t>/gu;

/** The text of a string item: its runs put together, without the readings that Japanese Excel keeps beside it. */
export function runsOf(item: string): string {
  const plain = item.includes('rPh') ? item.replace(phonetic, '') : item;
  let whole = '';
  for (const [, run = ''] of plain.matchAll(text)) whole += run;
  return unescaped(whole);
}
