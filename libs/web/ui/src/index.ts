export { BlockedButton, type BlockReason } from './blocked-button/blocked-button';
export { CommandPalette, type PaletteGroup, type PaletteItem } from './command-palette/command-palette';
export { CountChips, type CountChip } from './count-chips/count-chips';
export { DateField } from './date-field/date-field';
export { DateTimeField } from './date-field/date-time-field';
export { MonthField } from './date-field/month-field';
export { closeCarefully } from './dialog/close-carefully';
export { Confirm, ConfirmDialog, type ConfirmAnswer, type ConfirmQuestion } from './dialog/confirm-dialog';
export {
  Merge,
  MergeDialog,
  type MergeAnswer,
  type MergeField,
  type MergeQuestion,
  type MergeSide,
} from './dialog/merge-dialog';
export { EmptyState, type EmptyKind } from './empty-state/empty-state';
export { LoadFailed } from './empty-state/load-failed';
export { ErrorSummary, type ErrorLine } from './error-summary/error-summary';
export { Field, FieldInput } from './field/field';
export { Icon } from './icon/icon';
export type { IconName } from './icon/icon-paths';
export { InView } from './in-view/in-view';
export { LinkMenu, type MenuLink } from './link-menu/link-menu';
export { MenuTrigger } from './menu/menu-trigger';
export { MoreButton } from './more-button/more-button';
export { PageHeader } from './page-header/page-header';
export { SectionTabs } from './section-tabs/section-tabs';
export { Picker, type PickerItem } from './picker/picker';
export { UserPicker, type PickableUser } from './picker/user-picker';
export { HeldSheet } from './sheet/held-sheet';
export { sheetCsv, type SheetLine, type SheetPart } from './sheet/sheet';
export { Skeleton } from './skeleton/skeleton';
export { StateBadge, type Tone } from './state-badge/state-badge';
export { uiTexts } from './text/ui-texts';
export { ToastOutlet, Toasts, type Toast } from './toast/toasts';
