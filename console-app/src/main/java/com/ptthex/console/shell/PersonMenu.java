package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi.Me;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Who is signed in, how they like the console, and the way out. */
final class PersonMenu extends MenuButton {

  /**
   * @param liked how they like the console, and its windows
   */
  PersonMenu(Ui ui, Me me, List<MenuItem> liked, Runnable keyMap, Shortcut lock, Runnable signOut) {
    var name = ui.texts().isolated(me.name().value());
    setId("person");
    setText(name);
    setGraphic(Parts.mark(MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE));
    setAccessibleText(ui.say(ShellText.PERSON, me.name().value(), ui.say(nameOf(me.role()))));
    getStyleClass().addAll("quiet", "person");
    setMinWidth(USE_PREF_SIZE);
    var who =
        new CustomMenuItem(
            Parts.column(Gap.HAIR, Parts.label(name), Parts.caption(ui.say(nameOf(me.role())))));
    who.setHideOnClick(false);
    who.getStyleClass().add("person-who");
    getItems().addAll(who, new SeparatorMenuItem());
    getItems().addAll(liked);
    getItems().add(new SeparatorMenuItem());
    var keys =
        new MenuItem(ui.say(ShellText.KEY_MAP), Parts.mark(MaterialDesignK.KEYBOARD_OUTLINE));
    keys.setId("person-keys");
    keys.setOnAction(_ -> keyMap.run());
    var locks = new MenuItem(ui.say(lock.label()), Parts.mark(MaterialDesignL.LOCK_OUTLINE));
    locks.setId("person-lock");
    locks.setAccelerator(lock.keys());
    locks.setOnAction(_ -> lock.run().run());
    var out = new MenuItem(ui.say(ShellText.SIGN_OUT), Parts.mark(MaterialDesignL.LOGOUT));
    out.setId("person-sign-out");
    out.setOnAction(_ -> signOut.run());
    getItems().addAll(keys, new SeparatorMenuItem(), locks, out);
  }

  static Text nameOf(Role role) {
    return switch (role) {
      case OWNER -> ShellText.ROLE_OWNER;
      case CUSTOMER_ADMIN -> ShellText.ROLE_CUSTOMER_ADMIN;
      case DISPATCHER -> ShellText.ROLE_DISPATCHER;
      case SUPPORT -> ShellText.ROLE_SUPPORT;
      case CLUSTER_OPERATOR -> ShellText.ROLE_CLUSTER_OPERATOR;
      case SITTER -> ShellText.ROLE_SITTER;
      case AUTOMATION -> ShellText.ROLE_AUTOMATION;
      case API_CLIENT -> ShellText.ROLE_API_CLIENT;
    };
  }
}
