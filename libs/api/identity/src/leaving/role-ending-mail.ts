import { roleDefinitions, type Role } from '@kakehashi/shared/access';
import type { Locale } from '@kakehashi/shared/contracts';

/** A role that ends, as it is told of. */
export interface RoleEnd {
  readonly person: { readonly id: string; readonly displayName: string };
  readonly role: Role;
  /** Null for all offices. */
  readonly office: string | null;
  /** The last day on which it gives rights. */
  readonly lastDay: string;
}

/** A mail on a role that ends, to the person or to a manager of the office, with the way to the hand-over. */
export function roleEndingMail(
  { person, role, office, lastDay }: RoleEnd,
  reader: { readonly id: string; readonly locale: Locale },
  publicUrl: string,
): { subject: string; text: string } {
  const isOwn = reader.id === person.id;
  const link = `${publicUrl}/leaving${isOwn ? '' : `/${person.id}`}`;
  const label = roleDefinitions[role].label[reader.locale];
  if (reader.locale === 'ja') {
    const what = office ? `「${label}」（${office}）` : `「${label}」`;
    return {
      subject: `役割の終了が近づいています（${lastDay}）`,
      text: `${isOwn ? 'あなた' : `${person.displayName}さん`}の役割${what}は、${lastDay}をもって終了します。担当中の案件や予定の引継ぎをお願いします。\n\n引継ぎの画面を開く:\n${link}\n`,
    };
  }
  const what = office ? `${label} (${office})` : label;
  return {
    subject: `A role is about to end (${lastDay})`,
    text: `${isOwn ? 'Your' : `${person.displayName}’s`} role ${what} ends after ${lastDay}. Please hand over the cases and appointments that remain.\n\nOpen the hand-over:\n${link}\n`,
  };
}
