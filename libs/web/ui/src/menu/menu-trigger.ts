import { CdkMenuTrigger, MENU_TRIGGER, PARENT_OR_NEW_MENU_STACK_PROVIDER } from '@angular/cdk/menu';
import {
  OverlayConfig,
  STANDARD_DROPDOWN_BELOW_POSITIONS,
  createFlexibleConnectedPositionStrategy,
  createOverlayRef,
} from '@angular/cdk/overlay';
import { Directive, ElementRef, inject } from '@angular/core';

/** Opens a menu right after its button, so that it stands in the button's landmark and not outside of all. */
@Directive({
  selector: '[kkMenuTrigger]',
  exportAs: 'kkMenuTrigger',
  providers: [{ provide: MENU_TRIGGER, useExisting: MenuTrigger }, PARENT_OR_NEW_MENU_STACK_PROVIDER],
})
export class MenuTrigger extends CdkMenuTrigger {
  readonly #button = inject<ElementRef<HTMLElement>>(ElementRef);

  override open(): void {
    this.overlayRef ??= createOverlayRef(
      this.injector,
      new OverlayConfig({
        positionStrategy: createFlexibleConnectedPositionStrategy(this.injector, this.#button)
          .withLockedPosition()
          .withFlexibleDimensions(false)
          .withPositions(STANDARD_DROPDOWN_BELOW_POSITIONS)
          .withPopoverLocation('inline'),
        scrollStrategy: this.menuScrollStrategy(),
      }),
    );
    super.open();
  }
}
