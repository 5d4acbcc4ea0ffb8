package com.ptthex.console.testing;

import com.ptthex.console.ui.view.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/**
 * Walks a screen as somebody does who sees nothing or touches no mouse, and names what stops them.
 */
public final class Access {
  private static final int MOST_STOPS = 200;

  private Access() {}

  /**
   * Everything that takes the focus has a name to be read out, and an id for tests to find it by.
   */
  public static List<String> namelessIn(Scene scene) {
    return Fx.get(
        () ->
            everything(scene.getRoot())
                .filter(Access::isAStop)
                .filter(node -> nameOf(node).isBlank() || node.getId() == null)
                .map(
                    node ->
                        node.getClass().getSimpleName()
                            + " "
                            + node.getStyleClass()
                            + " #"
                            + node.getId())
                .toList());
  }

  /** Where Tab leads, from the first stop until it comes round. */
  public static List<Node> tabOrder(Scene scene) {
    return Fx.get(() -> walked(scene));
  }

  /** Stops that Tab does not lead to. */
  public static List<String> unreachedIn(Scene scene) {
    var reached = tabOrder(scene);
    return Fx.get(
        () ->
            everything(scene.getRoot())
                .filter(Access::isAStop)
                .filter(node -> !reached.contains(node))
                .map(node -> node.getClass().getSimpleName() + " #" + node.getId())
                .toList());
  }

  /** Steps of Tab against the way one reads: upwards, or back within a line. */
  public static List<String> stepsBackIn(Scene scene) {
    var stops = tabOrder(scene);
    return Fx.get(
        () -> {
          var back = new ArrayList<String>();
          for (var at = 1; at < stops.size(); at++) {
            if (readsBefore(stops.get(at), stops.get(at - 1))) {
              back.add("#" + stops.get(at - 1).getId() + " → #" + stops.get(at).getId());
            }
          }
          return back;
        });
  }

  private static List<Node> walked(Scene scene) {
    var stage = new Stage();
    try {
      stage.setScene(scene);
      stage.show();
      var stops = new ArrayList<Node>();
      var first = everything(scene.getRoot()).filter(Access::isAStop).findFirst();
      first.ifPresent(Node::requestFocus);
      var at = scene.getFocusOwner();
      while (at != null && !stops.contains(at) && stops.size() < MOST_STOPS) {
        stops.add(at);
        press(at, KeyCode.TAB);
        at = scene.getFocusOwner();
      }
      return stops.stream().filter(Access::isAStop).toList();
    } finally {
      stage.hide();
      dressAgain(scene);
    }
  }

  /** With its window JavaFX forgets its styles, and what is drawn in it later has no colours. */
  private static void dressAgain(Scene scene) {
    scene.getStylesheets().setAll(List.copyOf(scene.getStylesheets()));
  }

  /** As from a keyboard: whoever takes Tab for themselves stops the walk, as they stop a person. */
  private static void press(Node at, KeyCode code) {
    at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  /** Stops that lie beyond the edges of the window; what scrolls into sight does not. */
  public static List<String> outsideOf(Scene scene) {
    return Fx.get(
        () ->
            everything(scene.getRoot())
                .filter(Access::isAStop)
                .filter(node -> !scrolls(node))
                .filter(node -> isOutside(node.localToScene(node.getLayoutBounds()), scene))
                .map(Access::placed)
                .toList());
  }

  private static boolean isOutside(Bounds at, Scene scene) {
    return at.getMinX() < -1
        || at.getMinY() < -1
        || at.getMaxX() > scene.getWidth() + 1
        || at.getMaxY() > scene.getHeight() + 1;
  }

  private static boolean scrolls(Node node) {
    return node.getParent() != null
        && (node.getParent() instanceof ScrollPane || scrolls(node.getParent()));
  }

  private static String placed(Node node) {
    var at = node.localToScene(node.getLayoutBounds());
    return "#%s at %.0f, %.0f to %.0f, %.0f"
        .formatted(node.getId(), at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY());
  }

  /** Words that end in dots for want of room. A list's cells do so on purpose. */
  public static List<String> cutShortIn(Scene scene) {
    return Fx.get(
        () ->
            everything(scene.getRoot())
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> isSeen(labeled) && !isOfAList(labeled))
                .flatMap(Access::cutShort)
                .toList());
  }

  private static Stream<String> cutShort(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(child -> child instanceof Text && !(child instanceof Icon))
        .map(child -> ((Text) child).getText())
        .filter(drawn -> !drawn.isEmpty() && !drawn.equals(labeled.getText()))
        .map(drawn -> "\"" + drawn + "\" for \"" + labeled.getText() + '"');
  }

  private static boolean isOfAList(Node node) {
    return node instanceof IndexedCell<?>
        || node instanceof TableColumnHeader
        || (node.getParent() != null && isOfAList(node.getParent()));
  }

  private static boolean readsBefore(Node one, Node other) {
    var a = one.localToScene(one.getLayoutBounds());
    var b = other.localToScene(other.getLayoutBounds());
    var leftToRight = one.getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT;
    var sameLine = a.getMinY() < b.getMaxY() && b.getMinY() < a.getMaxY();
    if (!sameLine) {
      return a.getMaxY() <= b.getMinY();
    }
    return leftToRight ? a.getMaxX() <= b.getMinX() : a.getMinX() >= b.getMaxX();
  }

  private static boolean isAStop(Node node) {
    return node.isFocusTraversable()
        && !node.isDisabled()
        && isSeen(node)
        && !(node instanceof ScrollBar)
        && !(node instanceof ScrollPane)
        && !(node instanceof SplitPane)
        && (node instanceof Control || node.getAccessibleText() != null);
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  private static String nameOf(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return switch (node) {
      case Labeled labeled -> labeled.getText() == null ? "" : labeled.getText();
      case TableView<?> table ->
          table.getColumns().stream()
              .map(TableColumnBase::getText)
              .filter(header -> !header.isBlank())
              .findFirst()
              .orElse("");
      default -> "";
    };
  }

  private static Stream<Node> everything(Node node) {
    return Stream.concat(
        Stream.of(node),
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(Access::everything)
            : Stream.of());
  }
}
