# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /attune
COPY package.json package-lock.json ./
RUN npm ci --no-fund --no-audit
COPY . .
RUN npm run build && npm prune --omit=dev --no-fund --no-audit

FROM node:24-slim
WORKDIR /attune
# All interfaces of the container only; compose.yaml publishes the port to 127.0.0.1 of the machine.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ATTUNE_DATA=/data
# What only the start needed goes back to the machine, some ten MiB, instead of being kept for a next time.
ENV MALLOC_TRIM_THRESHOLD_=131072
COPY --from=build /attune/package.json ./
COPY --from=build /attune/node_modules ./node_modules
COPY --from=build /attune/dist ./dist
COPY --from=build /attune/corpus/model ./corpus/model
COPY --from=build /attune/adapters/cli/attune.mjs /attune/adapters/cli/build.mjs ./adapters/cli/
RUN mkdir --mode=0700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "adapters/cli/attune.mjs", "serve"]
