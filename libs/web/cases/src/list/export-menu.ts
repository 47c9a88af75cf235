import { CdkMenu, CdkMenuItem } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Downloads, ProblemText } from '@kakehashi/web/platform';
import { Icon, MenuTrigger, Toasts } from '@kakehashi/web/ui';
import type { ListColumn } from './list-state';

const kinds = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Saves the whole list as a file: the columns that are shown, or everything that a file may hold. */
@Component({
  selector: 'kk-export-menu',
  imports: [CdkMenu, CdkMenuItem, Icon, MenuTrigger, TranslocoPipe],
  template: `
    <button
      type="button"
      class="kk-button kk-button--icon"
      kkMenuTrigger
      [cdkMenuTriggerFor]="menu"
      [attr.aria-label]="'cases.list.export.open' | transloco"
      [attr.aria-busy]="busy() ? 'true' : null"
      [title]="'cases.list.export.open' | transloco"
    >
      <kk-icon name="download" />
    </button>
    <ng-template #menu>
      <div class="kk-menu" cdkMenu>
        @for (choice of choices; track choice.text) {
          <button type="button" class="kk-menu__item" cdkMenuItem (cdkMenuItemTriggered)="save(choice)">
            {{ 'cases.list.export.' + choice.text | transloco }}
          </button>
        }
      </div>
    </ng-template>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExportMenu {
  readonly query = input.required<Readonly<Record<string, string | string[]>>>();
  readonly columns = input.required<readonly ListColumn[]>();
  protected readonly busy = signal(false);
  protected readonly choices = [
    { text: 'excel', kind: 'xlsx', all: false },
    { text: 'csv', kind: 'csv', all: false },
    { text: 'all', kind: 'xlsx', all: true },
  ] as const;
  readonly #downloads = inject(Downloads);
  readonly #texts = inject(ProblemText);
  readonly #toasts = inject(Toasts);

  protected async save({ kind, all }: { kind: keyof typeof kinds; all: boolean }): Promise<void> {
    if (this.busy()) return;
    const { limit: _, ...query } = this.query();
    const params = new URLSearchParams();
    for (const [name, values] of Object.entries({ ...query, columns: all ? [] : [...this.columns()] }))
      for (const value of [values].flat()) params.append(name, value);
    this.busy.set(true);
    try {
      await this.#downloads.save(`/api/cases?${params}`, { accept: kinds[kind] });
    } catch (error) {
      this.#toasts.error(this.#texts.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
