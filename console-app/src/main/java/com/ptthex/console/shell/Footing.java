package com.ptthex.console.shell;

import com.ptthex.console.shell.TrailModel.Came;
import com.ptthex.console.ui.view.Landing;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Where the focus is in the rooms of a window: whoever opens one can go on by keys there, in its
 * list where it has one, and whoever comes back finds the focus where they left it.
 */
final class Footing {
  private final Map<Room, String> left = new HashMap<>();
  private final Set<LoadPane<?>> watched = new HashSet<>();
  private Optional<Search> search = Optional.empty();

  /** A room that was drawn, and no lasting place in it yet. */
  private static final class Search {
    private final Node host;
    private Optional<String> wanted;
    private Optional<Node> meanwhile = Optional.empty();

    Search(Node host, Optional<String> wanted) {
      this.host = host;
      this.wanted = wanted;
    }
  }

  /**
   * @param host holds what is drawn of the room, and nothing else
   */
  void open(Node host, Room room, Came came) {
    watched.clear();
    search =
        Optional.of(
            new Search(host, Optional.ofNullable(left.get(room)).filter(_ -> came == Came.BACK)));
  }

  /** Whoever does something there has found where to go on by themselves. */
  void heed(Node host) {
    host.addEventFilter(KeyEvent.KEY_PRESSED, _ -> search = Optional.empty());
    host.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> search = Optional.empty());
  }

  /** What has the focus in a room is where one comes back to. */
  void note(Room room, Node owner) {
    Optional.ofNullable(owner.getId()).ifPresent(id -> left.put(room, id));
  }

  /** Once it is laid out, and whenever more of it has come. */
  void find() {
    search.filter(it -> !it.host.isDisabled()).ifPresent(this::find);
  }

  private void find(Search now) {
    var scene = now.host.getScene();
    if (scene == null || isElsewhere(now, scene)) {
      return;
    }
    var before = now.wanted.flatMap(id -> stopOf(now.host, id));
    var lasting = before.or(() -> landing(now.host));
    if (lasting.isPresent()) {
      lasting.get().requestFocus();
      search = Optional.empty();
      return;
    }
    if (now.meanwhile.isEmpty()) {
      now.meanwhile = Parts.all(now.host).filter(Footing::isAStop).findFirst();
      now.meanwhile.ifPresent(Node::requestFocus);
    }
    watchWhatComes(now.host);
  }

  /** Where they have gone on from the place that they were given. */
  private static boolean isElsewhere(Search now, Scene scene) {
    return now.meanwhile
        .filter(it -> scene.equals(it.getScene()))
        .filter(it -> !it.equals(scene.getFocusOwner()))
        .isPresent();
  }

  private void watchWhatComes(Node host) {
    Parts.all(host)
        .filter(LoadPane.class::isInstance)
        .map(it -> (LoadPane<?>) it)
        .filter(watched::add)
        .toList()
        .forEach(pane -> pane.getChildren().addListener((Observable _) -> find()));
  }

  /** The way beside it, where the deed itself is closed for now. */
  private static Optional<Node> stopOf(Node host, String id) {
    return Stream.of(id, id + "-place")
        .flatMap(it -> Parts.all(host).filter(node -> it.equals(node.getId())))
        .filter(Footing::isAStop)
        .findFirst();
  }

  private static Optional<Node> landing(Node host) {
    return Parts.all(host)
        .filter(Landing.class::isInstance)
        .map(part -> ((Landing) part).landing())
        .filter(node -> Parts.isIn(host, node) && isAStop(node))
        .findFirst();
  }

  private static boolean isAStop(Node node) {
    return node.isFocusTraversable() && !node.isDisabled() && isSeen(node);
  }

  private static boolean isSeen(Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
