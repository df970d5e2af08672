import java.io.InputStream;
import java.lang.reflect.Field;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/**
 * Starts DynamoDB Local on 127.0.0.1 only (left to itself it listens on every network interface) and ends it when
 * the program that started it goes away, however that ended: its standard input is then at its end.
 */
public final class LoopbackLauncher {
  public static void main(String[] arguments) throws Exception {
    DynamoDBProxyServer database = ServerRunner.createServerFromCommandLineArgs(arguments);
    Field field = DynamoDBProxyServer.class.getDeclaredField("server");
    field.setAccessible(true);
    for (Connector connector : ((Server) field.get(database)).getConnectors()) {
      ((ServerConnector) connector).setHost("127.0.0.1");
    }
    Thread guard = new Thread(LoopbackLauncher::endWithParent, "parent-guard");
    guard.setDaemon(true);
    guard.start();
    database.start();
    database.join();
  }

  private static void endWithParent() {
    try (InputStream parent = System.in) {
      while (parent.read() >= 0) {
        // Nothing is ever said: only the end counts.
      }
    } catch (java.io.IOException broken) {
      // Broken is ended.
    }
    Runtime.getRuntime().halt(0);
  }
}
