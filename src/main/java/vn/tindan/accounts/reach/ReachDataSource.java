package vn.tindan.accounts.reach;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tindan.accounts.Account;

/**
 * Says at each borrowing of a connection for whom it is: the unit of the signed-in officer, {@code citizen}, or {@code
 * system} where nobody asked. It costs a round trip only when the same connection served somebody else before.
 */
final class ReachDataSource extends DelegatingDataSource {

    static final String SYSTEM = "system";
    private static final String CITIZEN = "citizen";
    private static final ThreadLocal<@Nullable Boolean> ASKING = new ThreadLocal<>();

    private final Map<Connection, String> said = Collections.synchronizedMap(new WeakHashMap<>());

    ReachDataSource(DataSource target) {
        super(target);
    }

    /**
     * The same connections, without saying for whom: for what no policy guards. Not the pool itself, before which a wall of
     * its own would be put: two walls do not know what the other has said.
     */
    DataSource beside() {
        return new DelegatingDataSource(Objects.requireNonNull(getTargetDataSource()));
    }

    @Override
    public Connection getConnection() throws SQLException {
        String reach = reach(); // before a connection is held, as knowing who asks may take one: the session's
        var connection = super.getConnection();
        try {
            say(reach, connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void say(String reach, Connection connection) throws SQLException {
        var physical = connection.unwrap(Connection.class);
        if (reach.equals(said.get(physical))) {
            return;
        }
        said.remove(physical);
        try (var statement = connection.prepareStatement("select set_config('tindan.reach', ?, false)")) {
            statement.setString(1, reach);
            statement.execute();
        }
        said.put(physical, reach);
    }

    /** Finding out who asks reads the session, and so comes here once more: that reading is nobody's. */
    private static String reach() {
        if (ASKING.get() != null) {
            return SYSTEM;
        }
        ASKING.set(Boolean.TRUE);
        try {
            return current();
        } finally {
            ASKING.remove();
        }
    }

    private static String current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return SYSTEM;
        }
        if (authentication instanceof AnonymousAuthenticationToken) {
            return CITIZEN;
        }
        return reachOf(authentication.getPrincipal());
    }

    private static String reachOf(@Nullable Object principal) {
        return principal instanceof Account officer ? officer.jurisdiction().reach() : CITIZEN;
    }
}
