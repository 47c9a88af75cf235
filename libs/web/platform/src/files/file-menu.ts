import { CdkMenu, CdkMenuItem } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon, MenuTrigger, Toasts } from '@kakehashi/web/ui';
import { Downloads, type FileKind } from '../http/downloads';
import { addTranslations } from '../i18n/texts';
import type { PageRequest } from '../list/more-pages';
import { ProblemText } from '../problem/problem-text';
import { fileTexts } from './file-texts';

/** One way in which a list is saved. */
export interface FileChoice {
  /** The key of its text. */
  readonly text: string;
  readonly kind: FileKind;
  /** What is asked for beside the list itself. */
  readonly params?: Readonly<Record<string, string | readonly string[]>>;
}

const usual: readonly FileChoice[] = [
  { text: 'files.excel', kind: 'xlsx' },
  { text: 'files.csv', kind: 'csv' },
];

/** Saves the whole of a list, as it is narrowed on the page, as the file that the server writes of it. */
@Component({
  selector: 'kk-file-menu',
  imports: [CdkMenu, CdkMenuItem, Icon, MenuTrigger, TranslocoPipe],
  template: `
    <button
      type="button"
      class="kk-button kk-no-print"
      [class.kk-button--icon]="iconOnly()"
      kkMenuTrigger
      [cdkMenuTriggerFor]="menu"
      [attr.aria-label]="('files.save' | transloco) + (what() ? ': ' + what() : '')"
      [attr.aria-busy]="busy() ? 'true' : null"
      [title]="'files.save' | transloco"
    >
      <kk-icon name="download" />
      @if (!iconOnly()) {
        {{ 'files.save' | transloco }}
      }
    </button>
    <ng-template #menu>
      <div class="kk-menu" cdkMenu>
        @for (choice of choices(); track choice.text) {
          <button type="button" class="kk-menu__item" cdkMenuItem (cdkMenuItemTriggered)="save(choice)">
            {{ choice.text | transloco }}
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
export class FileMenu {
  /** The list, as the page asks for it. */
  readonly of = input.required<PageRequest>();
  /** What the list is of, where a page has several. */
  readonly what = input<string>();
  readonly choices = input<readonly FileChoice[]>(usual);
  readonly iconOnly = input(false);
  protected readonly busy = signal(false);
  readonly #downloads = inject(Downloads);
  readonly #texts = inject(ProblemText);
  readonly #toasts = inject(Toasts);

  constructor() {
    addTranslations(inject(TranslocoService), 'files', fileTexts);
  }

  protected async save({ kind, params }: FileChoice): Promise<void> {
    if (this.busy()) return;
    const { url, params: asked } = this.of();
    this.busy.set(true);
    try {
      await this.#downloads.save(url, { kind, params: { ...asked, ...params } });
    } catch (error) {
      this.#toasts.error(this.#texts.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
