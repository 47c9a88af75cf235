import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, PageHeader } from '@kakehashi/web/ui';

/** An address that leads nowhere, or to what the reader may not see. */
@Component({
  selector: 'kk-not-found',
  imports: [EmptyState, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <div class="kk-page">
      <kk-page-header [heading]="'app.notFound.title' | transloco" />
      <kk-empty-state kind="forbidden" icon="search" [heading]="'app.notFound.text' | transloco">
        <a class="kk-button" routerLink="/home">{{ 'app.notFound.home' | transloco }}</a>
      </kk-empty-state>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {}
