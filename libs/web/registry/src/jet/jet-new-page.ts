import { ChangeDetectionStrategy, Component, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FormPage } from '@kakehashi/web/platform';
import { PageHeader } from '@kakehashi/web/ui';
import { JetForm } from './jet-form';

/** Enters the figures of a year that has none yet. */
@Component({
  selector: 'kk-jet-new-page',
  imports: [JetForm, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <div class="kk-page">
      <p>
        <a routerLink="/reports/jet-figures">{{ 'jetFigures.back' | transloco }}</a>
      </p>
      <kk-page-header [heading]="'jetFigures.enterTitle' | transloco" [lead]="'jetFigures.lead' | transloco" />
      <kk-jet-form [year]="null" (saved)="open($event.fiscalYear)" (left)="open(null)" />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JetNewPage implements FormPage {
  private readonly form = viewChild.required(JetForm);
  readonly #router = inject(Router);

  unsaved(): boolean {
    return this.form().unsaved();
  }

  protected open(year: number | null): void {
    void this.#router.navigate(['/reports/jet-figures', ...(year === null ? [] : [year])]);
  }
}
