// Writes the icons the web uses, as path data, from the Material Symbols package: node tools/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const names = `home folder_open check_circle bar_chart settings search add notifications account_circle menu close
 chevron_right chevron_left keyboard_arrow_down keyboard_arrow_up arrow_back arrow_forward arrow_drop_down check hourglass_empty
 progress_activity block error warning info schedule calendar_month event group person person_add description
 attach_file upload download delete edit content_copy link open_in_new history chat_bubble visibility visibility_off
 language light_mode dark_mode contrast keyboard logout lock translate filter_list sort view_list view_column
 density_small star undo redo print more_vert more_horiz location_on domain public flag task_alt pending cancel
 do_not_disturb_on play_circle pause_circle help swap_horiz send table_chart show_chart inbox celebration
 key manage_accounts corporate_fare event_busy drafts approval restart_alt drag_indicator content_paste
 keyboard_return wifi_off handshake sync priority_high tune unfold_more verified alternate_email account_tree`
  .split(/\s+/)
  .filter(Boolean)
  .sort();

const lines = names.map((name) => {
  const file = new URL(`../node_modules/@material-symbols/svg-400/outlined/${name}.svg`, import.meta.url);
  const path = /<path d="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
  return `  ${name}: '${path}',`;
});
writeFileSync(
  new URL('../libs/web/ui/src/icon/icon-paths.ts', import.meta.url),
  `/** Path data of the icons in use (Material Symbols, Apache-2.0), written by tools/icons.mjs. */
export const iconPaths = {
${lines.join('\n')}
} as const;

/** The name of an icon. */
export type IconName = keyof typeof iconPaths;
`,
);
