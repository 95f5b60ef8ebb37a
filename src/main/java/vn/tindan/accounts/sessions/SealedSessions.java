package vn.tindan.accounts.sessions;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.DefaultSerializer;
import org.springframework.core.serializer.support.SerializationDelegate;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.ServerSeal;

/**
 * What a session keeps is sealed before the database sees it: a receipt on its way to its page, an officer's name. Sealed
 * too is the door of deserialization: bytes that this application did not write are never read.
 */
@Component
class SealedSessions {

    private static final Logger LOG = LoggerFactory.getLogger(SealedSessions.class);
    private static final String PURPOSE = "session";

    private final ServerSeal seal;
    private final SerializationDelegate objects = new SerializationDelegate(
            new DefaultSerializer(), new DefaultDeserializer(getClass().getClassLoader()));

    SealedSessions(ServerSeal seal) {
        this.seal = seal;
    }

    @SuppressWarnings("NullAway") // a converter may give null, though its registration does not say so
    ConversionService conversion() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, this::sealed);
        conversion.addConverter(byte[].class, Object.class, this::opened);
        return conversion;
    }

    private byte[] sealed(Object attribute) {
        try {
            return seal.seal(PURPOSE, objects.serializeToByteArray(attribute));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("cannot be kept in a session: " + attribute.getClass(), e);
        }
    }

    /** What an older release or another key wrote is forgotten: its owner signs in again. */
    private @Nullable Object opened(byte[] sealed) {
        try {
            return objects.deserializeFromByteArray(seal.open(PURPOSE, sealed));
        } catch (java.io.IOException | RuntimeException e) {
            LOG.info(
                    "An attribute of a session does not open and is forgotten: {}",
                    e.getClass().getSimpleName());
            return null;
        }
    }
}
