FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
# Dependencies first: they change less often than the sources
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:go-offline
COPY src src
RUN ./mvnw -B -q -DskipTests package && \
    java -Djarmode=tools -jar target/tindan-*.jar extract --layers --destination layers && \
    mv layers/application/tindan-*.jar layers/application/tindan.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home --home-dir /var/lib/tindan --shell /usr/sbin/nologin tindan && \
    install -d -o tindan -g tindan -m 700 /var/lib/tindan
WORKDIR /opt/tindan
COPY --from=build /build/layers/dependencies/ /build/layers/spring-boot-loader/ \
     /build/layers/snapshot-dependencies/ /build/layers/application/ ./
USER tindan
# The keys, and the database where none is configured. Whoever loses them loses what they sealed.
ENV TINDAN_HOME=/var/lib/tindan
VOLUME /var/lib/tindan
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
            "-XX:+UseParallelGC", "-jar", "tindan.jar"]
